import { randomUUID } from 'node:crypto'
import type { TaskInput, TaskOutput } from '@tiendo/etl/desk'
import { RefusedError, type Refusal } from '@tiendo/etl/desk/refusal'
import type { Author } from './author.ts'
import { intake } from './desk.ts'
import { unstage } from './staged.ts'

type StagedBatch = TaskInput<'check'>['batch']

/** What came of one file, or would come of it. */
export type BatchFile = TaskOutput<'check'>[number]

/** Where a batch stands; `failed` is our failure, `refused` has a reason. */
type Stage = 'staged' | 'checking' | 'checked' | 'receiving' | 'received' | 'failed' | 'refused'

export interface Batch extends StagedBatch {
  readonly id: string
  readonly campaign: string
  /** Names as they were sent. */
  readonly names: readonly string[]
  /** The file that goes for it; null: none does. */
  readonly replaces: { readonly submission: string; readonly author: Author } | null
  readonly stage: Stage
  readonly progress: { readonly done: number; readonly total: number; readonly file: string }
  /** Null until it was checked. */
  readonly files: readonly BatchFile[] | null
  readonly refusal: Refusal | null
}

const KEPT = 20
const atWork: readonly Stage[] = ['checking', 'receiving']
const over: readonly Stage[] = ['received', 'refused']
const begun = { done: 0, total: 0, file: '' }

const batches = new Map<string, Batch>()

process.once('exit', () => {
  for (const { folder } of batches.values()) unstage(folder)
})

function change(id: string, changes: Partial<Batch>): void {
  const batch = batches.get(id)
  if (batch !== undefined) batches.set(id, { ...batch, ...changes })
}

/** The oldest that nobody works on go first. */
function forgetOldest(): void {
  const idle = [...batches.values()].filter(({ stage }) => !atWork.includes(stage))
  for (const { id } of idle.slice(0, Math.max(0, batches.size - KEPT))) discardBatch(id)
}

export function addBatch(staged: Omit<Batch, 'id' | 'stage' | 'progress' | 'files' | 'refusal'>): Batch {
  const added: Batch = {
    ...staged,
    id: randomUUID().slice(0, 8),
    ...{ stage: 'staged', progress: begun, files: null, refusal: null },
  }
  batches.set(added.id, added)
  forgetOldest()
  return added
}

export function batchOf(campaign: string, id: string): Batch | null {
  const batch = batches.get(id)
  return batch?.campaign === campaign ? batch : null
}

/** Those of a campaign that still wait for something. */
export function openBatches(campaign: string): Batch[] {
  return [...batches.values()].filter((batch) => batch.campaign === campaign && !over.includes(batch.stage))
}

/** The one that is being worked on: there is one at a time. */
export function batchAtWork(): Batch | null {
  return [...batches.values()].find(({ stage }) => atWork.includes(stage)) ?? null
}

export function discardBatch(id: string): void {
  const batch = batches.get(id)
  if (batch === undefined || atWork.includes(batch.stage)) return
  unstage(batch.folder)
  batches.delete(id)
}

/** Works on a batch in the desk's own process; what comes of it stands in the batch. */
async function work(batch: Batch, stage: 'checking' | 'receiving'): Promise<void> {
  const { id, campaign, replaces } = batch
  const onProgress = (done: number, total: number, file: string): void => {
    change(id, { progress: { done, total, file } })
  }
  change(id, { stage, progress: begun, refusal: null })
  try {
    if (stage === 'checking') {
      const files = await intake.ask('check', { campaign, batch }, onProgress)
      change(id, { stage: 'checked', files })
      return
    }
    const files =
      replaces === null
        ? await intake.ask('receive', { campaign, batch }, onProgress)
        : (await intake.ask('replace', { campaign, batch, ...replaces }, onProgress)).files
    unstage(batch.folder)
    change(id, { stage: 'received', files })
  } catch (cause) {
    if (cause instanceof RefusedError) change(id, { stage: 'refused', refusal: cause.refusal })
    else {
      console.error(cause)
      change(id, { stage: 'failed' })
    }
  }
}

/** Starts the next step of a batch; false where another is being worked on. */
export function startBatch(batch: Batch, stage: 'checking' | 'receiving'): boolean {
  if (batchAtWork() !== null) return false
  void work(batch, stage)
  return true
}
