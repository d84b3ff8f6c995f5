/** Lines cut into screens. */

/**
 * Pages of at most `rows` lines that hold all lines in order. A page ends at an empty line where one stands in its lower
 * half, which is then left out, so that paragraphs stay whole where they can.
 *
 * @param rows  at least 1
 */
export function intoPages(lines: readonly string[], rows: number): string[][] {
  const pages: string[][] = []
  let rest = lines
  while (rest.length > rows) {
    const gap = rest.slice(0, rows + 1).lastIndexOf('')
    const cut = gap >= Math.max(rows / 2, 1) ? gap : rows
    pages.push(rest.slice(0, cut))
    rest = rest.slice(rest[cut] === '' ? cut + 1 : cut)
  }
  return [...pages, [...rest]]
}
