import { mkdirSync } from 'node:fs'
import { dirname } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import type { LedgerDeed } from './deed.ts'
import type { FollowUp } from './follow-up.ts'
import type { Freeze } from './freeze.ts'
import type { Submission } from './submission.ts'

/** What happened, in the order it was written down. */
export type LedgerEvent =
  | { readonly kind: 'submission'; readonly submission: Submission }
  | { readonly kind: 'deed'; readonly deed: LedgerDeed }
  | { readonly kind: 'freeze'; readonly freeze: Freeze }
  | { readonly kind: 'follow-up'; readonly followUp: FollowUp }

function bodyOf(event: LedgerEvent): Submission | LedgerDeed | Freeze | FollowUp {
  switch (event.kind) {
    case 'submission':
      return event.submission
    case 'deed':
      return event.deed
    case 'freeze':
      return event.freeze
    case 'follow-up':
      return event.followUp
  }
}

/** The append-only record of what was received and decided. */
export class Ledger {
  readonly #database: DatabaseSync

  constructor(path: string) {
    mkdirSync(dirname(path), { recursive: true })
    this.#database = new DatabaseSync(path, { timeout: 10_000 })
    this.#database.exec(`
      pragma journal_mode = wal;
      pragma synchronous = full;
      create table if not exists event (
        sequence integer primary key,
        id text not null unique,
        kind text not null,
        body text not null
      ) strict;
      create trigger if not exists event_is_kept before delete on event
        begin select raise(abort, 'the ledger is append-only'); end;
      create trigger if not exists event_is_final before update on event
        begin select raise(abort, 'the ledger is append-only'); end;
    `)
  }

  /** Appends in one transaction; an event that is already there is left as it is. */
  append(events: readonly LedgerEvent[]): void {
    const insert = this.#database.prepare('insert or ignore into event (id, kind, body) values (?, ?, ?)')
    this.#database.exec('begin immediate')
    try {
      for (const event of events) {
        const body = bodyOf(event)
        insert.run(body.id, event.kind, JSON.stringify(body))
      }
      this.#database.exec('commit')
    } catch (cause) {
      this.#database.exec('rollback')
      throw cause
    }
  }

  submissions(): Submission[] {
    return this.#bodies('submission') as Submission[]
  }

  /** Withdrawals, decisions and what was undone, in the order of their ids. */
  deeds(): LedgerDeed[] {
    return this.#bodies('deed') as LedgerDeed[]
  }

  freezes(): Freeze[] {
    return this.#bodies('freeze') as Freeze[]
  }

  followUps(): FollowUp[] {
    return this.#bodies('follow-up') as FollowUp[]
  }

  close(): void {
    this.#database.close()
  }

  #bodies(kind: LedgerEvent['kind']): unknown[] {
    const rows = this.#database.prepare('select body from event where kind = ? order by id').all(kind)
    return rows.map(({ body }) => JSON.parse(String(body)) as unknown)
  }
}
