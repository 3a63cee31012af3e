import { join } from 'node:path'
import fc from 'fast-check'
import { afterAll, expect, test } from 'vitest'
import { loadCampaign } from '../../etl/campaign/load.ts'
import { extractReports } from '../../etl/extraction/extract.ts'
import type { Finding } from '../../etl/finding/finding.ts'
import { wordFinding } from '../../etl/finding/wording.ts'
import { GuardedReader } from '../../etl/guard/guarded-reader.ts'
import { anyDamage, anyShare, withDamagedPart, withDamages } from './damage.ts'
import { material } from './material.ts'

/** How many files in all; `TIENDO_FUZZ_RUNS=10000` takes some two minutes. */
const RUNS = Number(process.env['TIENDO_FUZZ_RUNS'] ?? 3_000)
const MOST_SECONDS = 20

const { campaign } = loadCampaign(join(import.meta.dirname, '../../data/campaigns/dang-bo-mttq-2026'))
if (campaign === null) throw new Error('the campaign has faults')
const files = material(campaign)
/** Few files make the workbook library loop; these are refused, and need not be waited for. */
const reader = new GuardedReader(2)

afterAll(() => {
  reader.close()
})

function findingsOf(bytes: Uint8Array): readonly Finding[] {
  const read = reader.read(bytes)
  if ('refusal' in read) return [read.refusal]
  const claim = { fileName: 'bao-cao', unit: null, form: null, period: null }
  return extractReports(read.sheets, campaign ?? expect.fail(), claim).findings
}

/** Every file is read or refused in time, and all that is said of it can be said in words. */
function isTakenOrRefused(bytes: Uint8Array): void {
  const started = performance.now()
  for (const finding of findingsOf(bytes)) {
    expect(wordFinding(finding, 'vi').message).not.toBe('')
    expect(wordFinding(finding, 'en').hint).not.toBe('')
  }
  expect(performance.now() - started).toBeLessThan(MOST_SECONDS * 1000)
}

const anyFile = fc.constantFrom(...files)
const damages = fc.array(anyDamage, { minLength: 1, maxLength: 6 })
const starts = [
  [],
  [0x50, 0x4b, 3, 4],
  [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1],
  [9, 8],
  [0xff, 0xfe],
  [0x3c],
]

const properties = [
  [
    'bytes of any kind',
    fc
      .tuple(fc.constantFrom(...starts), fc.uint8Array({ maxLength: 3_000 }))
      .map(([start, rest]) => Buffer.from([...start, ...rest])),
  ],
  ['damaged files', fc.tuple(anyFile, damages).map(([file, all]) => withDamages(file, all))],
  [
    'files with a damaged part',
    fc.tuple(anyFile, anyShare, damages).map(([file, which, all]) => withDamagedPart(file, which, all)),
  ],
] as const

test.each(properties)(
  '%s are read or refused, never more',
  (_, anyBytes) => {
    const numRuns = Math.ceil(RUNS / properties.length)
    fc.assert(fc.property(anyBytes, isTakenOrRefused), { numRuns, seed: 20_261_125, endOnFailure: true })
  },
  RUNS * 1_000,
)
