import type { LedgerDeed } from '../archive/deed.ts'
import type { Progress } from '../pipeline.ts'
import { followUp, followUpsOf, type FollowUpStep } from './following.ts'
import { blobStore, type LoadedCampaign, type StoreLocation } from '../store.ts'
import { checkBatch, receiveBatch, replaceByBatch, type Batch, type Replacement } from './batch.ts'
import { confirmValues, decideColumn, decideSpelling, undo, withdraw, type Author } from './deciding.ts'
import { published, recordOf, type Done } from './deeds.ts'
import { definitionOf } from './definition.ts'
import { fileReading, fileRows, filesCompared } from './file.ts'
import { markedCopy, type Marking } from './marked-copy.ts'
import { openQuestions } from './open-questions.ts'
import type { WantedRow } from './rows-around.ts'
import { freezesOf, settleFigures, type Settlement } from './settling.ts'
import { templateOf, templatesOf } from './templates.ts'

/** Whose campaign a task is about. */
interface Of {
  readonly campaign: string
}

type OfFile = Of & { readonly submission: string }
type Told<T> = Of & { readonly author: Author } & T

function about({ location }: Desk, { campaign }: Of): [StoreLocation, LoadedCampaign] {
  return [location, definitionOf(location, campaign)]
}

/** Where a task is done, and whom it tells how far it is. */
export interface Desk {
  readonly location: StoreLocation
  readonly onProgress: Progress
}

function done(
  desk: Desk,
  of: Of,
  act: (...about: [StoreLocation, LoadedCampaign]) => LedgerDeed,
): Promise<Done> {
  const [location, loaded] = about(desk, of)
  return published(location, loaded, act(location, loaded))
}

/** What the desk can be asked for; each takes what can be told between processes, and gives such. */
export const tasks = {
  reading: (desk: Desk, of: OfFile) => fileReading(...about(desk, of), of.submission),
  rows: (desk: Desk, of: OfFile & { readonly rows: readonly WantedRow[] }) =>
    fileRows(...about(desk, of), of.submission, of.rows),
  comparison: (desk: Desk, of: Of & { readonly before: string; readonly after: string }) =>
    filesCompared(...about(desk, of), of.before, of.after),
  original: ({ location }: Desk, { sha256 }: { readonly sha256: string }) =>
    blobStore(location.store).get(sha256),
  marked: ({ location }: Desk, marking: Marking) => markedCopy(location, marking),
  questions: (desk: Desk, of: Of & { readonly submissions: readonly string[] }) =>
    openQuestions(...about(desk, of), of.submissions),
  record: (desk: Desk, of: Of & { readonly now: string }) => recordOf(...about(desk, of), of.now),
  template: (desk: Desk, of: Of & Parameters<typeof templateOf>[1]) =>
    templateOf(about(desk, of)[1].campaign, of),
  templates: (desk: Desk, of: Of & Parameters<typeof templatesOf>[1]) =>
    templatesOf(about(desk, of)[1].campaign, of, desk.onProgress),
  check: (desk: Desk, of: Of & { readonly batch: Batch }) =>
    checkBatch(...about(desk, of), of.batch, desk.onProgress),
  receive: (desk: Desk, of: Of & { readonly batch: Batch }) =>
    receiveBatch(...about(desk, of), of.batch, desk.onProgress),
  replace: (desk: Desk, of: Of & Replacement & { readonly batch: Batch }) =>
    replaceByBatch(...about(desk, of), of, desk.onProgress),
  followUp: (desk: Desk, of: Told<{ readonly step: FollowUpStep }>) =>
    followUp(...about(desk, of), of.step, of.author),
  followUps: (desk: Desk, of: Of) => followUpsOf(desk.location, of.campaign),
  freezes: (desk: Desk, of: Of) => freezesOf(desk.location, of.campaign),
  settle: (desk: Desk, of: Told<{ readonly settlement: Settlement }>) =>
    settleFigures(desk.location, of.settlement, of.author),
  withdraw: (desk: Desk, of: Told<{ readonly submission: string }>) =>
    done(desk, of, (location, loaded) => withdraw(location, loaded, of.submission, of.author)),
  confirm: (
    desk: Desk,
    of: Told<{ readonly places: readonly Parameters<typeof confirmValues>[2][number][] }>,
  ) => done(desk, of, (location, loaded) => confirmValues(location, loaded, of.places, of.author)),
  spelling: (desk: Desk, of: Told<{ readonly spelling: Parameters<typeof decideSpelling>[2] }>) =>
    done(desk, of, (location, loaded) => decideSpelling(location, loaded, of.spelling, of.author)),
  column: (desk: Desk, of: Told<{ readonly column: Parameters<typeof decideColumn>[2] }>) =>
    done(desk, of, (location, loaded) => decideColumn(location, loaded, of.column, of.author)),
  undo: (desk: Desk, of: Told<{ readonly deed: string }>) =>
    done(desk, of, (location, loaded) => undo(location, loaded, of.deed, of.author)),
}

type Tasks = typeof tasks
export type TaskName = keyof Tasks
export type TaskInput<Name extends TaskName> = Parameters<Tasks[Name]>[1]
export type TaskOutput<Name extends TaskName> = Awaited<ReturnType<Tasks[Name]>>
