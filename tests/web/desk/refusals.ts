import { request } from 'node:http'
import { describe, expect, test } from 'vitest'
import { addressOf, clerk, receive, reportFile } from './desk-site.ts'

const campaign = 'refusals'

async function posted(path: string, origin: string): Promise<number> {
  const body = new FormData()
  body.append('by', 'Văn phòng')
  const response = await fetch(addressOf(path), {
    method: 'POST',
    body,
    headers: { origin },
    redirect: 'manual',
  })
  return response.status
}

/** The status of a page that is asked for under another name of this machine. */
async function askedAs(host: string): Promise<number | undefined> {
  const { port } = new URL(addressOf('/'))
  return new Promise((resolve, reject) => {
    request({ host: '127.0.0.1', port, path: '/', headers: { host: `${host}:${port}` } }, (response) => {
      response.resume()
      resolve(response.statusCode)
    })
      .on('error', reject)
      .end()
  })
}

describe('what cannot be done', { timeout: 120_000 }, () => {
  test('no file, an unknown unit and a time to come are told beside their fields', async () => {
    const page = await clerk(campaign)
    await page.locator('summary').filter({ hasText: 'Khi tệp không ghi rõ' }).click()
    await page.getByLabel('Đơn vị gửi').fill('Xã Lạ')
    await page.getByLabel('Nhận lúc').fill('2999-01-01T00:00')
    await page.getByRole('button', { name: 'Kiểm tra thử' }).click()
    const faults = page.getByRole('alert')
    await faults.waitFor()
    expect(await page.evaluate('document.activeElement.getAttribute("role")')).toBe('alert')
    expect(await faults.getByRole('link').allInnerTexts()).toEqual([
      'Chọn ít nhất một tệp.',
      'Không rõ “Xã Lạ” là đơn vị nào. Ghi mã đơn vị trong danh mục.',
      'Ghi ngày giờ không sau bây giờ.',
    ])
    expect(await page.getByLabel('Đơn vị gửi').inputValue()).toBe('Xã Lạ')
    await faults.getByRole('link', { name: /Xã Lạ/ }).click()
    expect(await page.evaluate('document.activeElement.name')).toBe('unit')
  })

  test('a file without author or reason is not withdrawn', async () => {
    const page = await clerk(campaign)
    await receive(page, reportFile('mot.csv', [['Xã An', '30', '40']]))
    await page.getByRole('link', { name: 'Mở hồ sơ tệp' }).click()
    await page.locator('summary').filter({ hasText: 'Rút tệp' }).click()
    await page.getByRole('button', { name: 'Rút tệp' }).click()
    await page.getByRole('alert').waitFor()
    expect(await page.getByRole('alert').innerText()).toContain('Ghi rõ ai quyết định')
    expect(await page.locator('main dl').innerText()).toContain('Dùng được')
  })

  test('a file and a batch that are not there are told in a sentence', async () => {
    const page = await clerk(campaign)
    for (const [path, sentence] of [
      [`/c/${campaign}/files/khong-co`, 'Không có “khong-co” trong phong trào này.'],
      [`/c/${campaign}/files/batch/khong-co`, 'Lần nạp này không còn'],
    ] as const) {
      expect((await page.goto(path))?.status()).toBe(404)
      expect(await page.locator('main').innerText()).toContain(sentence)
    }
  })

  test('a template for a unit that is not known is told beside its field, which keeps what was written', async () => {
    const page = await clerk(campaign)
    await page.goto(`/c/${campaign}/templates`)
    const form = page.getByRole('form', { name: '01. Biểu số lượng' })
    await form.getByLabel('Đơn vị').fill('P9')
    await form.getByRole('button', { name: 'Tải mẫu (.xlsx)' }).click()
    await page.getByText('Không rõ “P9” là đơn vị nào.').waitFor()
    expect(await form.getByLabel('Đơn vị').inputValue()).toBe('P9')
    await form.getByLabel('Đơn vị').fill('tinh mau')
    const download = page.waitForEvent('download')
    await form.getByRole('button', { name: 'Tải mẫu (.xlsx)' }).click()
    expect((await download).suggestedFilename()).toMatch(/^bieu-01-tinh-mau-P-.*\.xlsx$/)
  })

  test('a form of another site and a name that is not this machine’s are refused', async () => {
    expect(await posted(`/c/${campaign}/decisions?/undo`, 'https://noi-khac.example')).toBe(403)
    expect(await posted(`/c/${campaign}/decisions?/undo`, new URL(addressOf('/')).origin)).not.toBe(403)
    expect(await askedAs('noi-khac.example')).toBe(421)
    expect(await askedAs('localhost')).toBe(200)
  })
})
