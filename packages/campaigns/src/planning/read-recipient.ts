import { analyze } from '@23telecom/encoding';
import type { Issue } from '@23telecom/client';
import { findIssues, type Shape } from '../checks/check-fields.ts';
import { recipient, text, timeZone } from '../checks/checks.ts';
import { type KnownZones, unknownZone } from '../statements/list-time-zones.ts';
import { regionOfZone } from '../zones/region-of-zone.ts';
import { dialCodeOf } from '../zones/zones-of-number.ts';

/** A recipient as it is stored. */
export interface StagedRecipient {
  /** The number without `+`. */
  readonly digits: string;
  /** Null for the text of the campaign. */
  readonly text: string | null;
  readonly segments: number;
  /** A time zone, `+` and a dial code for all its zones, or null without hours of the recipient. */
  readonly zone: string | null;
}

/** The parts of a campaign that decide how its recipients are read. */
export interface ReadOptions {
  /** Segments of the campaign's text; null if it has none. */
  readonly sharedSegments: number | null;
  /** The time zones of the server, if each recipient has its own hours; otherwise null. */
  readonly zones: KnownZones | null;
}

const shape: Shape = { fields: { recipient, text, timeZone }, required: ['recipient'] };
const shapeWithText: Shape = { ...shape, required: ['recipient', 'text'] };

/** Reads an item that was added: the recipient, or the problems with it. */
export function readRecipient(
  item: unknown,
  { sharedSegments, zones }: ReadOptions,
): StagedRecipient | readonly Issue[] {
  try {
    const given = typeof item === 'string' ? { recipient: item } : item;
    const issues = findIssues(given, sharedSegments === null ? shapeWithText : shape);
    if (issues.length) return issues;
    const {
      recipient: number,
      text: own = null,
      timeZone: zone,
    } = given as { readonly recipient: string; readonly text?: string; readonly timeZone?: string };
    const region = zone && regionOfZone(zone);
    if (region && zones && !zones.has(region.toLowerCase())) {
      return [{ path: 'timeZone', code: 'UNKNOWN_ZONE', message: unknownZone }];
    }
    const digits = number.slice(1);
    return {
      digits,
      text: own,
      segments: own === null ? (sharedSegments ?? 1) : analyze(own).segments,
      zone: zones && (region ?? `+${dialCodeOf(digits)}`),
    };
  } catch {
    // Hide the error, which may quote anything.
    return [
      { path: '', code: 'UNREADABLE', message: 'expected a recipient, got a value that throws' },
    ];
  }
}

/** Whether an item is a recipient. */
export function isRecipient(read: StagedRecipient | readonly Issue[]): read is StagedRecipient {
  return !Array.isArray(read);
}
