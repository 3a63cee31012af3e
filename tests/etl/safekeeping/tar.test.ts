import { Readable } from 'node:stream'
import { buffer } from 'node:stream/consumers'
import { assert, asyncProperty, uint8Array } from 'fast-check'
import { expect, test } from 'vitest'
import { DamagedTar, readTar, tarOf, type TarFile } from '../../../etl/safekeeping/tar.ts'

const BLOCK = 512

function file(name: string, content: string, size = Buffer.byteLength(content)): TarFile {
  return { name, size, content: () => Readable.from(content === '' ? [] : [Buffer.from(content)]) }
}

const written = (...files: readonly TarFile[]): Promise<Buffer> => buffer(tarOf(files, new Date(0)))

async function readAll(source: AsyncIterable<Uint8Array>): Promise<[name: string, content: string][]> {
  const read: [string, string][] = []
  for await (const { name, pieces } of readTar(source))
    read.push([name, (await buffer(pieces)).toString('utf8')])
  return read
}

const read = (bytes: Uint8Array): Promise<[name: string, content: string][]> =>
  readAll(Readable.from([bytes]))

const whole = await written(file('a', 'x'.repeat(700)), file('b', ''), file('c', 'y'.repeat(BLOCK)))

test.each([
  ['Vietnamese', 'Thông tri/biểu số 1.csv'],
  ['long', `${'thư mục/'.repeat(20)}biểu.csv`],
  ['long and of one piece', 'x'.repeat(200)],
  ['longer than a header has room for', `${'đ'.repeat(180)}/${'ê'.repeat(180)}`],
])('a name that is %s is read as it was written', async (_, name) => {
  const names = [name, 'khác']
  expect(await read(await written(...names.map((each) => file(each, each))))).toEqual(
    names.map((each) => [each, each]),
  )
})

test('in whatever pieces it comes, it is the same', async () => {
  const expected = await read(whole)
  for (const length of [1, 7, BLOCK, 1000]) {
    const pieces = Array.from({ length: Math.ceil(whole.length / length) }, (_, at) =>
      whole.subarray(at * length, (at + 1) * length),
    )
    expect(await readAll(Readable.from(pieces))).toEqual(expected)
  }
})

test('cut off anywhere, between two files too, it is damaged', async () => {
  for (let length = 0; length < whole.length; length += BLOCK / 4)
    await expect(read(whole.subarray(0, length)), `${String(length)} bytes`).rejects.toThrow(DamagedTar)
})

test('a header with one byte flipped is damaged', async () => {
  // The blank behind the checksum says nothing.
  for (const at of Array.from({ length: BLOCK }, (_, each) => each).filter((each) => each !== 155)) {
    const bytes = Buffer.from(whole)
    bytes[at] = (bytes[at] ?? 0) ^ 1
    await expect(read(bytes), `byte ${String(at)}`).rejects.toThrow(DamagedTar)
  }
})

test('a folder in it, or something behind its end, is nothing of ours', async () => {
  await expect(written(file('thu-muc/', '')).then(read)).rejects.toThrow(DamagedTar)
  await expect(read(Buffer.concat([whole, Buffer.alloc(BLOCK, 'x')]))).rejects.toThrow(DamagedTar)
})

test('of whatever bytes, nothing worse comes than that they are damaged', async () => {
  const isTold = async (bytes: Uint8Array): Promise<boolean> =>
    read(bytes).then(
      () => true,
      (cause: unknown) => cause instanceof DamagedTar,
    )
  await assert(asyncProperty(uint8Array({ maxLength: 3 * BLOCK }), isTold))
})

test.each([
  ['shorter', 4],
  ['longer', 2],
])('a file that is %s than it announces is not written', async (_, size) => {
  await expect(written(file('a', 'abc', size))).rejects.toThrow()
})

test('a file that cannot be read ends the writing with its own fault', async () => {
  const fault = new Error('no such file')
  const content = (): Readable =>
    new Readable({
      read() {
        this.destroy(fault)
      },
    })
  await expect(written(file('a', 'x'), { name: 'b', size: 3, content })).rejects.toBe(fault)
})

test('what fails in the source is no damage of the tar', async () => {
  const fault = new Error('the disk failed')
  for (const length of [0, 100, BLOCK, 900, whole.length]) {
    const source = Readable.from(
      (function* () {
        if (length > 0) yield whole.subarray(0, length)
        throw fault
      })(),
    )
    await expect(readAll(source)).rejects.toBe(fault)
  }
})

test('who goes no further leaves nothing open', async () => {
  const source = Readable.from([whole.subarray(0, 900), whole.subarray(900)])
  for await (const { name } of readTar(source)) {
    expect(name).toBe('a')
    break
  }
  expect(source.destroyed).toBe(true)
})
