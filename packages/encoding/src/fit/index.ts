export { fitSegments } from './fit-segments.ts';
export { type SegmentSaving, toSaveASegment } from './to-save-a-segment.ts';
