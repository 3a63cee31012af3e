import { unzipSync, zipSync } from 'fflate'
import fc from 'fast-check'

/** What happens to a file on its way: at a place, given as a share of its length. */
export type Damage = { readonly at: number } & (
  | { readonly kind: 'flip'; readonly byte: number }
  | { readonly kind: 'insert'; readonly bytes: Uint8Array }
  | { readonly kind: 'remove'; readonly length: number }
  | { readonly kind: 'repeat'; readonly length: number }
  | { readonly kind: 'cut' }
  | { readonly kind: 'number'; readonly digits: string }
)

/** Doubles crowd near zero; these are spread evenly. */
export const anyShare = fc.noBias(fc.nat(99_999)).map((at) => at / 100_000)
const length = fc.integer({ min: 1, max: 400 })

export const anyDamage: fc.Arbitrary<Damage> = fc.oneof(
  fc.record({ kind: fc.constant('flip'), at: anyShare, byte: fc.integer({ min: 1, max: 255 }) } as const),
  fc.record({
    kind: fc.constant('insert'),
    at: anyShare,
    bytes: fc.uint8Array({ minLength: 1, maxLength: 40 }),
  } as const),
  fc.record({ kind: fc.constant('remove'), at: anyShare, length } as const),
  fc.record({ kind: fc.constant('repeat'), at: anyShare, length } as const),
  fc.record({ kind: fc.constant('cut'), at: anyShare } as const),
  fc.record({
    kind: fc.constant('number'),
    at: anyShare,
    digits: fc.constantFrom('0', '-1', '99999999', '1048577', '4294967296', '1e308', 'NaN'),
  } as const),
)

/** The next number in a text becomes another, as where a count or an address is wrong. */
function withNumber(bytes: Uint8Array, from: number, digits: string): Uint8Array {
  const text = Buffer.from(bytes).toString('latin1')
  const found = /\d+/.exec(text.slice(from))
  if (found === null) return bytes
  const start = from + found.index
  return Buffer.from(text.slice(0, start) + digits + text.slice(start + found[0].length), 'latin1')
}

function damaged(bytes: Uint8Array, damage: Damage): Uint8Array {
  const from = Math.floor(damage.at * bytes.length)
  const [before, after] = [bytes.subarray(0, from), bytes.subarray(from)]
  switch (damage.kind) {
    case 'flip': {
      const [first = 0] = after
      return Buffer.concat([before, Buffer.from([first ^ damage.byte]), after.subarray(1)])
    }
    case 'insert':
      return Buffer.concat([before, damage.bytes, after])
    case 'remove':
      return Buffer.concat([before, after.subarray(damage.length)])
    case 'repeat':
      return Buffer.concat([before, after.subarray(0, damage.length), after])
    case 'cut':
      return before
    case 'number':
      return withNumber(bytes, from, damage.digits)
  }
}

export function withDamages(bytes: Uint8Array, damages: readonly Damage[]): Uint8Array {
  return damages.reduce(damaged, bytes)
}

/** Where one part inside a package is damaged and the package itself is whole: the rarest and the worst. */
export function withDamagedPart(bytes: Uint8Array, which: number, damages: readonly Damage[]): Uint8Array {
  if (bytes[0] !== 0x50 || bytes[1] !== 0x4b) return withDamages(bytes, damages)
  const parts = unzipSync(bytes)
  const names = Object.keys(parts)
  const name = names[Math.floor(which * names.length)] ?? names[0] ?? ''
  return zipSync({ ...parts, [name]: withDamages(parts[name] ?? new Uint8Array(), damages) })
}
