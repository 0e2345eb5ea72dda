/**
 * Characters without ink and without width, which every text can lose if it becomes GSM-7: those that
 * Unicode lets a renderer ignore, controls (white space has a look-alike or is in GSM-7) and the anchors of
 * interlinear annotations. `inspect` calls each of them invisible.
 */
export const invisible = /[\p{Default_Ignorable_Code_Point}\ufff9-\ufffb]|(?![\t-\r])\p{Cc}/gu;

/** Those of them that shape no script: a text in another script can lose them too. */
export const invisibleInAnyScript = /[\u00ad\u200b\u2060\ufeff]|(?![\t-\r])\p{Cc}/gu;
