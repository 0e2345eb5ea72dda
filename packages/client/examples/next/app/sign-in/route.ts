/** Signs everybody in, for the example. Replace this with your own sign-in. */
export function POST(): Response {
  const cookie = 'role=editor; Path=/; HttpOnly; SameSite=Lax';
  return new Response(null, { status: 303, headers: { location: '/', 'set-cookie': cookie } });
}
