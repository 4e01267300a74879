/** Somebody at a keyboard, in a browser. */
import type { Page } from 'playwright-core'

/** Types and presses as a person does, and counts it. */
export class Hands {
  actions = 0
  constructor(readonly page: Page) {}

  /** What is typed into the field that has the focus. */
  async type(text: string): Promise<void> {
    this.actions += 1
    await this.page.keyboard.type(text)
  }

  async press(key: string): Promise<void> {
    this.actions += 1
    await this.page.keyboard.press(key)
  }

  async click(role: 'button' | 'link', name: string | RegExp): Promise<void> {
    this.actions += 1
    await this.page
      .getByRole(role, { name, exact: typeof name === 'string' })
      .first()
      .click()
  }

  /** Goes to a field by its label, and types there. */
  async fill(label: string, text: string): Promise<void> {
    this.actions += 2
    await this.page.getByLabel(label, { exact: true }).last().click()
    await this.page.keyboard.type(text)
  }
}
