/** The blocks of combining diacritical marks. Other marks, such as vowel signs, are letters of their script. */
const mark =
  '(?:[\\u0300-\\u036f]|[\\u1ab0-\\u1aff]|[\\u1dc0-\\u1dff]|[\\u20d0-\\u20ff]|[\\ufe20-\\ufe2f])';

/** The last mark of a text. */
export const lastMark = new RegExp(`${mark}$`);
/** All marks of a text. */
export const allMarks = new RegExp(mark, 'g');
