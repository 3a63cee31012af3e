import { remembered } from '../spelling/remembered.ts'

const initials = '(?:ngh|ng|nh|ch|gh|gi|kh|ph|qu?|th|tr|[bcdđghklmnprstvx])?'
const openRhymes =
  'a|ai|ao|au|ay|âu|ây|e|eo|ê|êu|i|ia|iêu|iu|o|oa|oai|oao|oay|oe|oeo|oi|ô|ôi|ơ|ơi|u|ua|uây|uê|ui|uôi|uơ|uy|uya|uyu|ư|ưa|ưi|ươi|ươu|ưu|y|yêu'
const closedVowels = 'a|ă|â|e|ê|i|iê|o|oa|oă|oe|oo|ô|ơ|u|uâ|uê|uô|uy|uyê|ư|ươ|yê'

const syllable = new RegExp(`^${initials}(?:${openRhymes}|(?:${closedVowels})(?:ch|c|m|ng|nh|n|p|t))$`)
const tones = /[\u0300\u0301\u0303\u0309\u0323]/g
/** The second half of a falling vowel, as of *ao* or *ưu*, bears no tone. */
const toneOnGlide = /(?:[aeo]\p{M}*|u\u031b)[iouy][\u0300\u0301\u0303\u0309\u0323]$/u
/** A syllable that is stopped has one of two tones, or none where it is spelled without accents. */
const wrongTone = /[\u0300\u0303\u0309]\p{M}*(?:ch|[cpt])$/u

/** Whether a word is spelled as one Vietnamese syllable, with its accents: *đảng*, *Uỷ*, *xã*. */
export const isSyllable = remembered((word): boolean => {
  const split = word.toLowerCase().normalize('NFD')
  if ((split.match(tones)?.length ?? 0) > 1 || toneOnGlide.test(split) || wrongTone.test(split)) return false
  return syllable.test(split.replace(tones, '').normalize('NFC'))
})
