import { createClient, isTelecomError } from '@23telecom/client';

const telecom = createClient();

export async function POST(request: Request): Promise<Response> {
  const { to, text } = (await request.json()) as { to: string[]; text: string };
  try {
    return Response.json(await telecom.sms.send({ to, text, senderId: 'MyApp' }));
  } catch (error) {
    if (!isTelecomError(error)) throw error;
    return Response.json({ code: error.code }, { status: error.httpStatus });
  }
}
