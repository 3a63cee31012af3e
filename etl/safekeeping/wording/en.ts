import type { DetailWordings } from './words.ts'

const all = (names: readonly string[]): string => names.join(', ')
const restoring = 'restore the store from a backup: restore BACKUP --store DIR'
const rebuilding = 'run `build`'

export const english: DetailWordings = {
  'ledger-sound': ({ events }) =>
    `The ledger can be read, is append-only and holds ${String(events)} events.`,
  'ledger-missing': ({ path }) => `There is no ledger at ${path}. Name the right --store, or ${restoring}.`,
  'ledger-unreadable': ({ problem }) => `The ledger cannot be read (${problem}); ${restoring}.`,
  'ledger-unsound': ({ problems }) => `The ledger is damaged (${problems.join('; ')}); ${restoring}.`,
  'events-match': ({ events }) => `All ${String(events)} events say what their ids were made from.`,
  'events-altered': ({ ids }) => `Events were altered after they were written: ${all(ids)}; ${restoring}.`,
  'blobs-match': ({ blobs, others }) =>
    `The bytes of all ${String(blobs)} blobs have the hash in their names.${
      others.length === 0 ? '' : ` Files among them that are no blobs, and may go: ${all(others)}.`
    }`,
  'blobs-damaged': ({ blobs }) =>
    `Blobs whose bytes are not those received: ${all(blobs)}. Take them from a backup, or ${restoring}.`,
  'blobs-complete': ({ submissions, spare }) =>
    `The bytes of all ${String(submissions)} submissions are there.${
      spare === 0 ? '' : ` Besides them ${String(spare)} blobs to which no submission refers.`
    }`,
  'blobs-missing': ({ blobs }) =>
    `Bytes that were received are not there: ${all(blobs)}. Take them from a backup, or ${restoring}.`,
  'definitions-sound': ({ campaigns }) => `No definition has faults; campaigns: ${String(campaigns)}.`,
  'definitions-faulty': ({ faulty, absent }) =>
    [
      faulty.length === 0 ? '' : `Definitions with faults: ${all(faulty)}; \`check CAMPAIGN\` lists them.`,
      absent.length === 0
        ? ''
        : `Reports were received for campaigns that no folder defines: ${all(absent)}; name the right --campaigns, or take the folder from a backup.`,
    ]
      .filter((sentence) => sentence !== '')
      .join(' '),
  'snapshot-current': ({ snapshot }) => `${snapshot} is of all that was received and defined.`,
  'snapshot-none': () => `No snapshot has been built; ${rebuilding}.`,
  'snapshot-gone': ({ snapshot }) => `The file of ${snapshot} is not there; ${rebuilding}.`,
  'snapshot-stale': ({ snapshot }) =>
    `Since ${snapshot} was built, reports, decisions, definitions or the product have changed; ${rebuilding}.`,
  'pointer-unreadable': ({ problem }) =>
    `current.json cannot be read (${problem}); delete it and ${rebuilding}.`,
  'content-holds': ({ hash }) => `The content of the snapshot has the hash that was published: ${hash}.`,
  'content-differs': ({ expected, found }) =>
    `The content of the snapshot has the hash ${found}, published was ${expected}; delete its file and ${rebuilding}.`,
  'snapshot-unreadable': ({ snapshot, problem }) =>
    `${snapshot} cannot be read (${problem}); delete its file and ${rebuilding}.`,
  'assertions-hold': ({ assertions }) => `All ${String(assertions)} assertions hold.`,
  'assertions-broken': ({ names }) =>
    `Assertions that do not hold: ${all(names)}; delete the file of the snapshot and ${rebuilding}.`,
  recomputed: ({ hash, tables }) =>
    `Computed anew from blobs and ledger, all ${String(tables)} tables are the same, content ${hash}.`,
  'recomputed-differently': ({ expected, found, tables }) =>
    `Computed anew from blobs and ledger the content is ${found}, published was ${expected}. ${
      tables === null ? '' : `Tables that differ: ${all(tables)}. `
    }If no other check failed, delete the folder extractions and ${rebuilding}; else mend that first.`,
  'not-recomputed': ({ problem }) => `Nothing could be computed from blobs and ledger (${problem}).`,
  'extractions-agree': ({ kept, submissions }) =>
    `All ${String(kept)} kept readings agree with ${String(submissions)} submissions read anew.`,
  'extractions-differ': ({ paths }) =>
    `Kept readings that are not what the files say: ${all(paths)}; delete them and ${rebuilding}.`,
  'freezes-answer': ({ freezes, compared }) =>
    `The figures of every settled review come out (reviews: ${String(freezes)}); the same as in the snapshot they were settled from where that is still kept (${String(compared)}).`,
  'freezes-differ': ({ silent, differing }) =>
    [
      silent.length === 0 ? '' : `Settled reviews whose figures cannot be computed any more: ${all(silent)}.`,
      differing.length === 0
        ? ''
        : `Settled reviews whose figures have become others: ${all(differing)}; a decision with an earlier date, another definition or another version of the product can be the cause.`,
    ]
      .filter((sentence) => sentence !== '')
      .join(' '),
  'not-checked': ({ because }) => `Not checked, because ${because} failed; mend that first.`,
  'could-not-check': ({ problem }) => `Could not be checked (${problem}).`,
}
