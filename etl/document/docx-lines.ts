import { AlignmentType, BorderStyle, LineRuleType, Paragraph, type TextRun } from 'docx'
import { run } from './docx-run.ts'
import type { Line } from './lines.ts'

/** One line; its rule as an underline. */
export function lineRun({ text, size, isBold, isItalic, rule }: Line): TextRun {
  return run({
    ...{ text, size: size * 2, bold: isBold === true, italics: isItalic === true },
    ...(rule === 'whole' && { underline: {} }),
  })
}

/** A rule in the middle third of what is `width` twips wide. */
function partRule(width: number): Paragraph {
  const side = Math.round(width / 3)
  return new Paragraph({
    indent: { left: side, right: side },
    spacing: { line: 60, lineRule: LineRuleType.EXACT, after: 120 },
    border: { bottom: { style: BorderStyle.SINGLE, size: 6, color: '000000', space: 1 } },
  })
}

/** Lines of their own in the middle of what is `width` twips wide. */
export function centredLines(lines: readonly Line[], width: number): Paragraph[] {
  return lines.flatMap((line) => [
    new Paragraph({ alignment: AlignmentType.CENTER, children: [lineRun(line)] }),
    ...(line.rule === 'part' ? [partRule(width)] : []),
  ])
}
