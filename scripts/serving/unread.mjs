// Answers that are given before a body was read: refusals of who may not send it, or of what is too long.

/** Ends the connection with such an answer: nobody waits for the rest of a body that nobody reads. */
export function endUnread(request, response) {
  const { writeHead } = response
  response.writeHead = (...head) => {
    if (!request.complete) response.setHeader('Connection', 'close')
    return writeHead.apply(response, head)
  }
}
