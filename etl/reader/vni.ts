const grave = '\u0300'
const acute = '\u0301'
const hook = '\u0309'
const tilde = '\u0303'
const dot = '\u0323'
const circumflex = '\u0302'
const breve = '\u0306'

/** What follows a vowel and is drawn over or under it. */
const markOf = new Map([
  ['ø', grave],
  ['ù', acute],
  ['û', hook],
  ['õ', tilde],
  ['ï', dot],
  ['â', circumflex],
  ['à', circumflex + grave],
  ['á', circumflex + acute],
  ['å', circumflex + hook],
  ['ã', circumflex + tilde],
  ['ä', circumflex + dot],
  ['ê', breve],
  ['è', breve + grave],
  ['é', breve + acute],
  ['ú', breve + hook],
  ['ü', breve + tilde],
  ['ë', breve + dot],
])

const letterOf = new Map([
  ['ô', 'ơ'],
  ['ö', 'ư'],
  ['ñ', 'đ'],
  ['æ', 'ỉ'],
  ['ó', 'ĩ'],
  ['ò', 'ị'],
  ['î', 'ỵ'],
])

const isCapital = (sign: string): boolean => sign !== sign.toLowerCase()

function letter(sign: string): string {
  const found = letterOf.get(sign.toLowerCase()) ?? sign
  return isCapital(sign) ? found.toUpperCase() : found
}

const signs = /([aeouyôö])([øùûõïâàáåãäêèéúüë])|[ôöñæóòî]/gi

/** Text typed in a font of VNI (`VNI-Times` and its kin), in Unicode; a letter there is a vowel and its mark. */
export function decodeVni(text: string): string {
  return text
    .replace(signs, (sign, vowel: string | undefined, mark: string | undefined) =>
      vowel === undefined || mark === undefined
        ? letter(sign)
        : letter(vowel) + (markOf.get(mark.toLowerCase()) ?? mark),
    )
    .normalize('NFC')
}
