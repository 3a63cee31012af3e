/** Codes 0xA1 to 0xFE of TCVN 5712:1993 (ABC) that stand for letters; capitals with a tone have no code. */
const codes =
  '¡¢£¤¥¦§¨©ª«¬\u00ad®' +
  'µ¶·¸¹' +
  '»¼½¾Æ' +
  'ÇÈÉÊË' +
  'ÌÎÏÐÑ' +
  'ÒÓÔÕÖ' +
  '×ØÜÝÞ' +
  'ßáâãä' +
  'åæçèé' +
  'êëìíî' +
  'ïñòóô' +
  'õö÷øù' +
  'úûüýþ'
const letters =
  'ĂÂÊÔƠƯĐăâêôơưđ' +
  'àảãáạ' +
  'ằẳẵắặ' +
  'ầẩẫấậ' +
  'èẻẽéẹ' +
  'ềểễếệ' +
  'ìỉĩíị' +
  'òỏõóọ' +
  'ồổỗốộ' +
  'ờởỡớợ' +
  'ùủũúụ' +
  'ừửữứự' +
  'ỳỷỹýỵ'

const letterOf = new Map(Array.from(codes, (code, index) => [code, letters.charAt(index)]))

/** Text typed in a font of TCVN3 (`.VnTime` and its kin), in Unicode. */
export function decodeTcvn3(text: string): string {
  return text.replace(/[\u00a1-\u00ff]/g, (code) => letterOf.get(code) ?? code)
}
