import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect } from 'vitest'
import { sha256 } from '../../etl/archive/blob-store.ts'
import { countsReport } from './counts-report.ts'
import type { Answered, Desk } from './tiendo.ts'

const office = ['--by', 'Văn phòng', '--reason', 'Đã hỏi xã']

function done(desk: Desk, ...words: readonly string[]): Answered {
  const answered = desk.run(words)
  expect([0, 3], answered.stderr).toContain(answered.status)
  return answered
}

/** Gives a store reports, a decision, a withdrawal, a follow-up and a settled review. */
export function livedIn(desk: Desk): Desk {
  desk.withCommunes({ A: 'Xã An', B: 'Xã Bình', C: 'Xã Cẩm' })
  const send = (name: string, at: string, ...rows: Parameters<typeof countsReport>[0]): string => {
    const path = desk.file(name, countsReport(rows))
    const { json } = done(desk, 'import', 'golden', path, '--received-at', at)
    return (json['files'] as { submission: string }[])[0]?.submission ?? ''
  }
  send('an.csv', '2026-04-10T00:00:00Z', ['Xã An', '30', '40'], ['Xã Binh', '9', '10'])
  send('cam.csv', '2026-04-11T00:00:00Z', ['Xã Cẩm', '13', '20'])
  const wrong = send('cam-sua.csv', '2026-04-12T00:00:00Z', ['Xã Cẩm', '19', '20'])
  done(desk, 'decide', 'golden', '--spelling', 'Xã Binh', '--unit', 'B', ...office)
  done(desk, 'withdraw', wrong, ...office, '--at', '2026-04-20T00:00:00Z')
  done(desk, 'follow-up', 'golden', 'A', '--action', 'ask', '--due', '2026-11-30', ...office)
  const review = ['review', 'golden', '--kind', 'midterm', '--as-of', '2026-06-30', '-o']
  done(desk, ...review, join(desk.folder, 'so-ket'), '--freeze', ...office)
  return desk
}

/** Every file below a folder with the hash of its bytes. */
export function filesIn(folder: string): Readonly<Record<string, string>> {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((each) => each.isFile())
  const paths = files.map((file) => join(file.parentPath, file.name)).toSorted()
  return Object.fromEntries(paths.map((path) => [path.slice(folder.length + 1), sha256(readFileSync(path))]))
}
