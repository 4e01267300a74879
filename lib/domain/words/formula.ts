/** True for a formula of a spreadsheet, which no source said: “=1+1” is not one person and one more. */
export function isFormula(wording: string): boolean {
  return /^\s*[=＝]/u.test(wording)
}
