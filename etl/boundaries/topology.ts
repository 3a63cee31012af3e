/** A point in steps of the grid, or in degrees of longitude and latitude. */
export type Point = readonly [x: number, y: number]

/** Boundaries that share their lines, as TopoJSON writes them: steps from point to point on a grid. */
export interface Topology {
  readonly type: 'Topology'
  readonly transform: { readonly scale: Point; readonly translate: Point }
  readonly arcs: readonly (readonly Point[])[]
  readonly objects: {
    readonly communes: { readonly type: 'GeometryCollection'; readonly geometries: readonly Geometry[] }
  }
}

export interface Geometry {
  readonly type: 'MultiPolygon'
  /** The official code of the unit. */
  readonly id: string
  /** Polygons of rings of arcs; `~n` is arc n from its end. */
  readonly arcs: readonly (readonly (readonly number[])[])[]
}

/** Points from steps. */
export function placed(arc: readonly Point[]): Point[] {
  let [x, y] = [0, 0]
  return arc.map(([dx, dy]) => {
    x += dx
    y += dy
    return [x, y]
  })
}

/** Steps from points. */
export function stepped(points: readonly Point[]): Point[] {
  return points.map(([x, y], index) => {
    const [beforeX, beforeY] = points[index - 1] ?? [0, 0]
    return [x - beforeX, y - beforeY]
  })
}

function degrees([x, y]: Point, { transform }: Topology): Point {
  return [x * transform.scale[0] + transform.translate[0], y * transform.scale[1] + transform.translate[1]]
}

/** The rings of a unit in degrees, each closed, its holes among them. */
export function ringsOf(
  topology: Topology,
  lines: readonly (readonly Point[])[],
  { arcs }: Geometry,
): Point[][] {
  return arcs.flatMap((polygon) =>
    polygon.map((ring) => {
      const points = ring.flatMap((index, at) => {
        const line = lines[index < 0 ? ~index : index] ?? []
        const forward = index < 0 ? line.toReversed() : line
        return at === 0 ? forward : forward.slice(1)
      })
      return points.map((point) => degrees(point, topology))
    }),
  )
}
