// What an answer says of its own bytes, where it is sent compressed.

/**
 * A strong ETag, and a digest, are of the bytes as they were made; those of gzip are others (RFC 9110, section 8.8.3.3;
 * RFC 9530, section 3). A cache that took them for the same could join halves of both.
 */
export function describeCoded(request, response) {
  const { writeHead } = response
  response.writeHead = (...head) => {
    const tag = response.getHeader('ETag')
    if (isStrong(tag) && (isCoded(response) || isHeldCoded(request, head[0], tag))) {
      response.setHeader('ETag', `W/${tag}`)
      response.removeHeader('Repr-Digest')
    }
    return writeHead.apply(response, head)
  }
}

function isStrong(tag) {
  return typeof tag === 'string' && tag.startsWith('"')
}

function isCoded(response) {
  return response.getHeader('Content-Encoding') !== undefined
}

/** Whoever asks again names the ETag of what it has, and is told that this is still good. */
function isHeldCoded({ headers }, status, tag) {
  return status === 304 && (headers['if-none-match'] ?? '').includes(`W/${tag}`)
}
