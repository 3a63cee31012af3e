import { describe, expect, test } from 'vitest'
import { sonLa } from './pages.ts'
import { address, visitor } from './site.ts'

describe.each([
  ['an unknown campaign', '/c/khong-co', 404, 'Không có phong trào “khong-co”.'],
  ['an unknown unit', `${sonLa}?node=99999`, 404, 'Không có “99999” trong phong trào này.'],
  ['an unknown phase', `${sonLa}?phase=P9`, 404, 'Không có “P9” trong phong trào này.'],
  ['an unknown indicator', `${sonLa}/trace?indicator=x`, 404, 'Không có “x” trong phong trào này.'],
  ['a day that is none', `${sonLa}?as-of=hom-nay`, 400, '“hom-nay” không phải là ngày.'],
  ['a day beyond its month', `${sonLa}?as-of=2024-13-45`, 400, '“2024-13-45” không phải là ngày.'],
])('%s', (_, path, status, sentence) => {
  test('is told in a sentence, with a way home', async () => {
    const page = await visitor()
    const response = await page.goto(path)
    expect(response?.status()).toBe(status)
    await page.getByText(sentence, { exact: true }).waitFor()
    await page.getByRole('link', { name: 'Về danh sách phong trào' }).click()
    await page.getByRole('heading', { name: 'Phong trào, đợt thi đua' }).waitFor()
    expect(address(page)).toBe('/')
  })
})

test('what a campaign does not have leads back to its overview', async () => {
  const page = await visitor('without script')
  expect((await page.goto(`${sonLa}/u/99999?lang=en`))?.status()).toBe(404)
  await page.getByRole('link', { name: 'To the overview of the campaign' }).click()
  expect(address(page)).toBe(`${sonLa}?lang=en`)
  await page.goto('/c/khong-co')
  expect(await page.getByRole('link', { name: 'Về tổng quan của phong trào' }).count()).toBe(0)
})

test('a page that is not there is told in English too', async () => {
  const page = await visitor('without script')
  expect((await page.goto('/c/nowhere?lang=en'))?.status()).toBe(404)
  expect(await page.getByText('There is no campaign “nowhere”.').isVisible()).toBe(true)
})

test('an address outside any campaign is told too', async () => {
  const page = await visitor('without script')
  expect((await page.goto('/khong/co/gi'))?.status()).toBe(404)
  expect(await page.getByText('Không có trang này.').isVisible()).toBe(true)
})
