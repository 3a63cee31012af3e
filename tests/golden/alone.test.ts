import { join } from 'node:path'
import { expect, test } from 'vitest'
import { Desk } from '../command-line/tiendo.ts'
import { cases } from './cases.ts'

test('a command in a process of its own ends and answers as it does among others', () => {
  const [first] = cases
  if (first === undefined) throw new Error('no case')
  const { folder, expected } = first
  const questions = expected.questions.map(({ ask }) => ask)
  const desk = new Desk().withGoldenCampaign(folder)
  expect(desk.runAlone(['import', 'golden', join(folder, 'reports')]).status).toBe(expected.import.status)
  const alone = questions.map((words) => desk.runAlone(words))
  expect(alone.length).toBeGreaterThan(0)
  expect(alone.map(({ status, json }) => ({ status, json }))).toEqual(
    questions.map((words) => desk.run(words)).map(({ status, json }) => ({ status, json })),
  )
})
