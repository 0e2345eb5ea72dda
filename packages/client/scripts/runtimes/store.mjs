// What stands behind the KV namespace of the example, since workerd brings none: keys in memory.
const kept = new Map();

export default {
  fetch: async (request) => {
    const { pathname } = new URL(request.url);
    const key = decodeURIComponent(pathname.slice(1));
    if (request.method === 'PUT') {
      kept.set(key, await request.text());
      return new Response();
    }
    return kept.has(key) ? new Response(kept.get(key)) : new Response(null, { status: 404 });
  },
};
