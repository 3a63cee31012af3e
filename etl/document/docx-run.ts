import { TextRun, type IRunOptions } from 'docx'

/** Text of one look. */
export function run(options: IRunOptions): TextRun {
  return new TextRun(options)
}
