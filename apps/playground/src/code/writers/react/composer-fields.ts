/** The fields of a composer, each with its label and its problem. */
export const composerFields = `<label {...composer.getLabelProps('recipients')}>To</label>
<textarea {...composer.getRecipientsProps()} />
<p {...composer.getProblemProps('recipients')} />

<label {...composer.getLabelProps('senderId')}>From</label>
<input {...composer.getSenderIdProps()} />
<p {...composer.getProblemProps('senderId')} />

<label {...composer.getLabelProps('text')}>Text</label>
<textarea {...composer.getTextProps()} />
<p {...composer.getProblemProps('text')} />
<p {...composer.getCostProps()}>
  {composer.countSentence} {composer.priceSentence}
</p>
`;
