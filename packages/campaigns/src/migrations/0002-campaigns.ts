import type { Migration } from './migration.ts';

/** Campaigns: what is to be sent, what was sent, and what became of it. */
export const campaignsMigration: Migration = {
  number: 2,
  major: 1,
  name: 'campaigns',
  sql: `
-- The PostgreSQL that the workers have checked. Another one may have forgotten what was sent.
create table telecom.store (
  is_only boolean primary key default true check (is_only),
  system_identifier text,
  timeline integer,
  started_at timestamptz,
  rewound_at timestamptz
);
insert into telecom.store default values;

-- The pace of all workers: each request takes the next slot.
create table telecom.account (
  is_only boolean primary key default true check (is_only),
  next_slot_at timestamptz not null default '-infinity',
  paused_until timestamptz not null default '-infinity',
  swept_at timestamptz not null default '-infinity'
) with (fillfactor = 10);
insert into telecom.account default values;

create table telecom.campaign (
  number bigint generated always as identity primary key,
  id text collate "C" not null unique,
  input_hash text not null,
  sender_id text not null,
  text text,
  start_at timestamptz,
  expires_at timestamptz,
  hours_from time,
  hours_to time,
  hours_zone text,
  max_cost numeric,
  state text not null default 'draft',
  paused_by text,
  must_recheck boolean not null default false,
  recheck_from timestamptz,
  breaker_from timestamptz not null default '-infinity',
  read bigint not null default 0,
  invalid bigint not null default 0,
  plan jsonb,
  created_at timestamptz not null,
  planned_at timestamptz,
  started_at timestamptz,
  ended_at timestamptz
) with (fillfactor = 70);
create index campaign_running on telecom.campaign (number) where state in ('running', 'paused');

-- The recipients of a campaign that share time zones; null zones are always open.
create table telecom.lane (
  campaign bigint not null references telecom.campaign on delete cascade,
  number integer not null,
  zones text[],
  opens_at timestamptz not null default '-infinity',
  closes_at timestamptz not null default 'infinity',
  primary key (campaign, number)
);

-- Identical texts of a campaign once.
create table telecom.text (
  number bigint generated always as identity primary key,
  campaign bigint not null references telecom.campaign on delete cascade,
  body text not null,
  segments integer not null
);
create index text_campaign on telecom.text (campaign);

-- A request. Numbers are stored without "+": 8 bytes each.
create table telecom.batch (
  id bigint generated always as identity primary key,
  campaign bigint not null references telecom.campaign on delete cascade,
  lane integer not null,
  text bigint not null,
  attempt integer not null default 0,
  refusals integer not null default 0,
  state text not null default 'planned',
  outcome text,
  due_at timestamptz not null default '-infinity',
  lease_until timestamptz,
  sent_at timestamptz,
  lost_at timestamptz,
  reserved numeric not null default 0,
  owner text,
  error jsonb,
  recipients bigint[] not null
) with (fillfactor = 70);
create index batch_campaign on telecom.batch (campaign, id);
create index batch_due on telecom.batch (campaign, lane, due_at, id) where state = 'planned';
create index batch_late on telecom.batch (lease_until) where state in ('claimed', 'sending');
create index batch_settling on telecom.batch (due_at) where state = 'settling';
create index batch_open on telecom.batch (campaign, state)
  where state in ('claimed', 'sending', 'settling', 'uncertain');
create index batch_sent on telecom.batch (campaign, sent_at) where sent_at is not null;

-- A recipient of a request that has an outcome. Weekly partitions, so that old weeks are dropped whole. Most rows
-- are of accepted messages: their result is null, and eight columns are the most that fit the shortest row header.
create table telecom.message (
  created_at timestamptz not null,
  batch bigint not null,
  recipient bigint not null,
  reported_at timestamptz,
  message_id text collate "C",
  result text,
  status text,
  status_code text
) partition by range (created_at);
create index message_message_id on telecom.message using hash (message_id);
-- The rows of a request lie together. An entry for each row would take a fifth of all log bytes.
create index message_batch on telecom.message using brin (batch int8_minmax_multi_ops)
  with (pages_per_range = 128, autosummarize = on);
create index message_without_id on telecom.message (recipient) where message_id is null;

-- Delivery reports whose message is not there yet.
create table telecom.inbox (
  message_id text collate "C" primary key,
  recipient bigint,
  sender_id text,
  status text not null,
  status_code text,
  at timestamptz,
  received_at timestamptz not null,
  looked_at timestamptz
);
create index inbox_received_at on telecom.inbox (received_at);

create table telecom.suppression (
  recipient bigint not null,
  scope text not null,
  reason text,
  created_at timestamptz not null,
  primary key (recipient, scope)
);

-- Sums in shards, so that workers do not wait for each other's row.
create table telecom.tally (
  campaign bigint not null references telecom.campaign on delete cascade,
  shard integer not null,
  requests bigint not null default 0,
  segments bigint not null default 0,
  cost numeric not null default 0,
  charged numeric not null default 0,
  accepted bigint not null default 0,
  blocked bigint not null default 0,
  refused bigint not null default 0,
  reconciled bigint not null default 0,
  failed bigint not null default 0,
  suppressed bigint not null default 0,
  delivered bigint not null default 0,
  undelivered bigint not null default 0,
  expired bigint not null default 0,
  unknown bigint not null default 0,
  primary key (campaign, shard)
) with (fillfactor = 10);

-- The audit: state changes and decisions, with who and when.
create table telecom.event (
  number bigint generated always as identity primary key,
  at timestamptz not null,
  campaign bigint,
  batch bigint,
  kind text not null,
  actor text,
  detail jsonb
);
create index event_campaign on telecom.event (campaign, number);
`,
};
