import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import Papa from 'papaparse'
import type { Campaign } from '../campaign/campaign.ts'
import { INTAKE_REGISTER } from '../incoming.ts'
import { sampleReports } from './sample.ts'

/** Writes a campaign's made-up reports and the register of their arrival; gives the paths written. */
export function writeSampleReports(campaign: Campaign, directory: string): string[] {
  const files = sampleReports(campaign)
  for (const { path, bytes } of files) {
    mkdirSync(dirname(join(directory, path)), { recursive: true })
    writeFileSync(join(directory, path), bytes)
  }
  const arrivals = files.map(({ path, receivedAt }) => ({ file: path, received_at: receivedAt }))
  mkdirSync(directory, { recursive: true })
  writeFileSync(join(directory, INTAKE_REGISTER), `${Papa.unparse(arrivals)}\n`)
  return [INTAKE_REGISTER, ...files.map(({ path }) => path)]
}
