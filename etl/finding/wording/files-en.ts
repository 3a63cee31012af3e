import type { FileWordings } from '../worded.ts'
import { grouped, say } from './phrases-en.ts'

const megabytes = (size: number): string => `${(size / 1_048_576).toFixed(1)} MB`
const counted = (count: number): string => grouped(String(count))

const asWorkbook = 'Send it as .xlsx, .xls or .csv.'
const formsAlone = 'Send the sheets of the form alone, without pictures.'
const inParts = 'Send it as several smaller .zip files.'

/** What to do with a kind of file that holds no table, or one that only its own program reads. */
const remedies: Readonly<Record<string, string>> = {
  PDF: 'Send the workbook that the PDF was printed from.',
  JPEG: 'Send the workbook itself instead of its picture.',
  PNG: 'Send the workbook itself instead of its picture.',
  Word: 'Copy the table into Excel, save it as .xlsx and send that.',
  PowerPoint: 'Copy the table into Excel, save it as .xlsx and send that.',
  Numbers: 'In Numbers choose File > Export To > Excel and send that .xlsx.',
  RAR: 'Unpack it and send the files, or pack them as .zip.',
  zip: 'Unpack it and send the files themselves.',
  '7z': 'Unpack it and send the files, or pack them as .zip.',
}

/** What can be wrong with a file as a whole. */
export const fileWordings: FileWordings = {
  'file/empty': () => say('The file is empty: it holds no data.', 'Send it again with the data filled in.'),
  'file/unsupported': ({ kind }) =>
    say(`This kind of file (${kind}) cannot be read.`, remedies[kind] ?? asWorkbook),
  'file/encrypted': () =>
    say('The file is protected by a password.', 'Remove the password and send it again.'),
  'file/unreadable': ({ reason }) =>
    reason === 'cut-off'
      ? say('The file was cut off: its end is missing.', 'Send the original again; download it anew first.')
      : say(
          'The file is damaged or not what its name says.',
          'Open it in Excel, save it as a new file and send that.',
        ),
  'file/too-heavy': ({ seconds }) =>
    say(
      `The file is damaged or too heavy: it could not be read within ${String(seconds)} seconds.`,
      'Open it in Excel, copy the sheets of the form into a new file and send that.',
    ),
  'file/out-of-memory': () =>
    say(
      'The file is damaged or too heavy: reading it takes more memory than is allowed.',
      'Open it in Excel, copy the sheets of the form into a new file and send that.',
    ),
  'file/too-large': ({ size, limit }) =>
    say(`The file has ${megabytes(size)}; the limit is ${megabytes(limit)}.`, formsAlone),
  'file/unpacks-too-large': ({ limit }) =>
    say(`What is packed in the file has more than ${megabytes(limit)}.`, formsAlone),
  'file/too-many-cells': ({ limit }) =>
    say(`The file has more than ${counted(limit)} filled cells.`, 'Send the data as several files.'),
  'file/too-many-sheets': ({ count, limit }) =>
    say(
      `The file has ${counted(count)} sheets; the limit is ${counted(limit)}.`,
      'Send the sheets of the form alone.',
    ),
  'file/archive-encrypted': () =>
    say('The archive is protected by a password.', 'Pack it without a password and send it again.'),
  'file/archive-damaged': () =>
    say('The archive is damaged or was cut off.', 'Pack the reports into a new .zip and send that.'),
  'file/archive-too-large': ({ limit }) =>
    say(`What is packed in the archive has more than ${megabytes(limit)}.`, inParts),
  'file/archive-too-many-files': ({ count, limit }) =>
    say(`The archive holds ${counted(count)} files; the limit is ${counted(limit)}.`, inParts),
  'file/archive-empty': () =>
    say('The archive holds no file.', 'Put the reports into the archive and send it again.'),
  'file/duplicate': ({ earlier }) =>
    say(`Same content as “${earlier}”, received before; no figure changes.`, 'No need to send it again.'),
  'file/no-report': () => say('The file holds no report.', 'Check that it is the form that was asked for.'),
  'file/withdrawn': ({ by, reason }) => say('The file was withdrawn and counts no more.', `${by}: ${reason}`),
}
