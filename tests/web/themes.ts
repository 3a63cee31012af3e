import { describe, expect, onTestFinished, test } from 'vitest'
import { sonLa } from './pages.ts'
import { visit, type Script } from './site.ts'

async function paper(page: Awaited<ReturnType<typeof visit>>): Promise<string> {
  return page.evaluate<string>('getComputedStyle(document.documentElement).backgroundColor')
}

const [light, dark] = ['rgb(247, 245, 240)', 'rgb(20, 23, 26)']

/** The choice is the browser's own; the next test begins without one. */
async function chooser(script: Script) {
  const page = await visit(sonLa, script)
  onTestFinished(() => page.context().clearCookies())
  return page
}

describe('light and dark', () => {
  test('follow the screen where nothing was chosen', async () => {
    const page = await visit(sonLa, 'without script')
    expect(await paper(page)).toBe(light)
    await page.emulateMedia({ colorScheme: 'dark' })
    expect(await paper(page)).toBe(dark)
    await page.emulateMedia({ media: 'print' })
    expect(await paper(page)).toBe('rgb(255, 255, 255)')
  })

  test.each(['with script', 'without script'] as const)('are remembered once chosen, %s', async (script) => {
    const page = await chooser(script)
    await page.waitForLoadState('networkidle')
    await page.getByRole('button', { name: 'Màu nền: Tối' }).click()
    await expect.poll(() => paper(page)).toBe(dark)
    await page.goto(`${sonLa}/plan`)
    expect(await paper(page)).toBe(dark)
    expect(await page.getByRole('button', { name: 'Màu nền: Tối' }).getAttribute('aria-pressed')).toBe('true')
    await page.getByRole('button', { name: 'Màu nền: Sáng' }).click()
    await page.emulateMedia({ colorScheme: 'dark' })
    await expect.poll(() => paper(page)).toBe(light)
    expect(new URL(page.url()).pathname).toBe(`${sonLa}/plan`)
  })

  test.each(['//example.org/', 'https://example.org/', '/\\example.org'])(
    'the way back from a choice stays here: %s',
    async (back) => {
      const page = await chooser('without script')
      await page.evaluate(`document.querySelector('input[name=back]').value = ${JSON.stringify(back)}`)
      await page.getByRole('button', { name: 'Màu nền: Tối' }).click()
      expect(new URL(page.url()).pathname).toBe('/')
    },
  )
})
