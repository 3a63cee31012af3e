import type { BackupWordings } from '../worded.ts'
import { list, say } from './phrases-en.ts'

/** What can be wrong with a backup. */
export const backupWordings: BackupWordings = {
  'backup/not-a-backup': () =>
    say('This file is not a backup of this product.', 'Choose a file that `backup` has written.'),
  'backup/later-format': ({ format, known, product }) =>
    say(
      `The backup is of format ${String(format)}, written by version ${product}; up to ${String(known)} can be read here.`,
      'Restore it with that version or a later one.',
    ),
  'backup/damaged': ({ entry }) =>
    say(
      entry === null
        ? 'The backup is cut off or damaged.'
        : `“${entry}” in the backup is damaged or missing.`,
      'Copy the backup once more from where it is kept, or use another one. Nothing was restored.',
    ),
  'backup/definition-differs': ({ campaign, files }) =>
    say(
      `The folder of campaigns holds another definition of “${campaign}”: ${list(files)} differ.`,
      'Name another folder with --campaigns, or move that definition away. Nothing was restored.',
    ),
}
