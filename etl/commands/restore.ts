import { existsSync, statSync } from 'node:fs'
import { findingRow } from '../figures/store.ts'
import type { Finding } from '../finding/finding.ts'
import type { Locale } from '../finding/wording.ts'
import { restoreBackup, type FiguresThen, type RestoredStore } from '../safekeeping/restore.ts'
import { isFree } from '../safekeeping/staging.ts'
import { answer, type Answer } from './answer.ts'
import { operand, UsageError, type Invocation } from './options.ts'
import { progressBar } from './progress.ts'

const figuresTold: Readonly<Record<Locale, Readonly<Record<FiguresThen, string>>>> = {
  vi: {
    same: 'Số liệu giống hệt khi sao lưu.',
    different: 'Số liệu KHÁC khi sao lưu; chạy `doctor`.',
    unknown: 'Không so được số liệu với khi sao lưu: định nghĩa hoặc phiên bản phần mềm khác khi đó.',
  },
  en: {
    same: 'The figures are the same as when it was backed up.',
    different: 'The figures are NOT those of when it was backed up; run `doctor`.',
    unknown: 'The figures cannot be compared with those of then: definitions or the product were others.',
  },
}

function refused(findings: readonly Finding[], { locale }: Invocation): Answer {
  const rows = findings.map((finding) => findingRow(finding, locale))
  const lines = rows.map(({ file, message, hint }) => `${file ?? ''}: ${message} ${hint}`)
  return answer({ store: null, findings: rows }, lines, 3)
}

function restored(
  { manifest, pointer, figures, placed, kept }: RestoredStore,
  { location, locale }: Invocation,
): Answer {
  const { createdAt, product, counts } = manifest
  const { contentHash, snapshot } = pointer
  const told = {
    ...{ store: location.store, createdAt, product, ...counts },
    definitions: { folder: location.campaigns, placed, kept },
    ...{ snapshot: snapshot.replace('.duckdb', ''), contentHash, figures, findings: [] },
  }
  const lines = [
    `${location.store}: ${Object.entries(counts)
      .map(([name, count]) => `${String(count)} ${name}`)
      .join(', ')}, as of ${createdAt}`,
    `${location.campaigns}: ${String(placed.length)} definitions put there, ${String(kept.length)} there already`,
    figuresTold[locale][figures],
  ]
  return answer(told, lines, figures === 'different' ? 3 : 0)
}

/** `restore F [--store DIR] [--campaigns DIR]`: a store where there is none, as it was when it was backed up. */
export async function restoreCommand(invocation: Invocation): Promise<Answer> {
  const { location } = invocation
  const file = operand(invocation, 0, 'a backup')
  if (!existsSync(file) || !statSync(file).isFile()) throw new UsageError(`no such file: ${file}`)
  if (!isFree(location.store))
    throw new UsageError(`${location.store} is not empty; name another folder with --store`)
  const made = await restoreBackup(file, location, progressBar())
  return 'findings' in made ? refused(made.findings, invocation) : restored(made, invocation)
}
