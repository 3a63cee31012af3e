import { expect, test } from 'vitest'
import { AnswerMemory } from '../../../etl/figures/memory.ts'

const rows = (count: number) => Array.from({ length: count }, (_, index) => ({ index }))

function asker(memory: AnswerMemory<ReturnType<typeof rows>>) {
  const asked: string[] = []
  const ask = (question: string, count = 1) =>
    memory.recall(question, () => {
      asked.push(question)
      return Promise.resolve(rows(count))
    })
  return { ask, asked }
}

test('a question is asked once, also while its answer is on the way', async () => {
  const { ask, asked } = asker(new AnswerMemory())
  await Promise.all([ask('a'), ask('a')])
  expect(await ask('a')).toEqual(rows(1))
  expect(asked).toEqual(['a'])
})

test('the answer asked for longest ago goes first', async () => {
  const { ask, asked } = asker(new AnswerMemory(6))
  for (const question of ['a', 'b', 'c', 'a', 'd', 'a', 'b']) await ask(question)
  expect(asked).toEqual(['a', 'b', 'c', 'd', 'b'])
})

test('an answer larger than the whole memory drives nothing out', async () => {
  const { ask, asked } = asker(new AnswerMemory(6))
  for (const question of ['a', 'b']) await ask(question)
  await ask('large', 10)
  for (const question of ['a', 'b']) await ask(question)
  await ask('large', 10)
  expect(asked).toEqual(['a', 'b', 'large', 'large'])
})

test('a question that failed is asked again', async () => {
  const memory = new AnswerMemory<ReturnType<typeof rows>>()
  await expect(memory.recall('a', () => Promise.reject(new Error('closed')))).rejects.toThrow('closed')
  expect(await asker(memory).ask('a')).toEqual(rows(1))
})
