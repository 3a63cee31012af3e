import { expect, test } from 'vitest'
import { simplifiedTopology } from '../../../etl/boundaries/simplify.ts'
import { placed, ringsOf, stepped, type Point, type Topology } from '../../../etl/boundaries/topology.ts'

/** Two squares side by side; the line between them has a tooth of one step and a notch of thirty. */
const between: Point[] = [
  [100, 0],
  [100, 20],
  [101, 21],
  [100, 22],
  [100, 50],
  [70, 60],
  [100, 70],
  [100, 100],
]
const left: Point[] = [
  [100, 100],
  [0, 100],
  [0, 0],
  [100, 0],
]
const right: Point[] = [
  [100, 0],
  [200, 0],
  [200, 100],
  [100, 100],
]
const topology: Topology = {
  type: 'Topology',
  transform: { scale: [0.01, 0.01], translate: [103, 9] },
  arcs: [between, left, right].map(stepped),
  objects: {
    communes: {
      type: 'GeometryCollection',
      geometries: [
        { type: 'MultiPolygon', id: 'L', arcs: [[[0, 1]]] },
        { type: 'MultiPolygon', id: 'R', arcs: [[[~0, 2]]] },
      ],
    },
  },
}

function rings(of: Topology, id: string): Point[] {
  const geometry = of.objects.communes.geometries.find((each) => each.id === id)
  if (geometry === undefined) throw new Error(`no ${id}`)
  return ringsOf(of, of.arcs.map(placed), geometry).flat()
}

test('steps lead back to the points that they were made from', () => {
  expect(placed(stepped(between))).toEqual(between)
})

test('takes small teeth away and leaves what bounds much land', () => {
  const small = simplifiedTopology(topology, 200, 4)
  expect(small.arcs.map(placed)[0]).toEqual([
    [100, 0],
    [100, 50],
    [70, 60],
    [100, 70],
    [100, 100],
  ])
})

test('neighbours keep one line between them, and every ring closes', () => {
  const small = simplifiedTopology(topology, 50, 2)
  const told = (ring: readonly Point[]) =>
    new Set(ring.map((point) => point.map((side) => side.toFixed(3)).join(' ')))
  const [one, other] = [told(rings(small, 'L')), told(rings(small, 'R'))]
  expect([...one].filter((point) => other.has(point)).length).toBeGreaterThanOrEqual(4)
  for (const id of ['L', 'R']) expect(rings(small, id).at(-1)).toEqual(rings(small, id)[0])
})

test('keeps its place on the earth', () => {
  const small = simplifiedTopology(topology, 20, 0)
  const far = Math.max(...rings(small, 'R').map(([x]) => x))
  expect(far).toBeCloseTo(105, 6)
})
