import type { IncomingMessage, Server, ServerResponse } from 'node:http'

/** Tells the pages that they are served over plain HTTP, as the origin of a form must say too. */
export const PROTOCOL_HEADER = 'x-forwarded-proto'

const MISDIRECTED = 421

function hostName({ headers: { host = '' } }: IncomingMessage): string {
  return host.replace(/:\d+$/, '').replace(/^\[(.*)\]$/, '$1')
}

/** Only requests to this machine by its own names are answered: another name may be led here by somebody else's page. */
export function answerThisMachine(server: Server, names: ReadonlySet<string>): void {
  const answers = server.listeners('request')
  server.removeAllListeners('request')
  server.on('request', (request: IncomingMessage, response: ServerResponse) => {
    if (!names.has(hostName(request))) {
      response.writeHead(MISDIRECTED).end()
      return
    }
    request.headers[PROTOCOL_HEADER] = 'http'
    for (const answer of answers) answer.call(server, request, response)
  })
}
