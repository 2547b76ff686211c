-- Reports for boards' meetings. A draft is worked on; what is issued goes to tables whose rows nobody may change:
-- neither this service nor, by mistake, their owner.
create table pack_draft (
    id         text primary key,
    -- Counts the changes of the draft; its ETag.
    revision   bigint      not null,
    kind       text        not null,
    meeting    text        not null,
    scorecard  text        not null,
    issue      int         not null,
    supersedes text,
    because    text,
    board      text        not null,
    meets_on   date        not null,
    -- The meeting as it was when the document was made.
    timetable  text        not null,
    made_at    timestamptz not null,
    previous   text,
    period     text        not null,
    as_at      timestamptz not null,
    words      text        not null,
    -- Who assembled or edited it, and so does not clear it.
    hands      text        not null,
    document   bytea       not null
);
-- One at a time is worked on.
create unique index pack_draft_of_meeting on pack_draft (meeting, scorecard, kind);

create table pack_issue (
    id         text primary key,
    board      text        not null,
    number     int         not null,
    kind       text        not null,
    meeting    text        not null,
    scorecard  text        not null,
    issue      int         not null,
    supersedes text unique,
    meets_on   date        not null,
    period     text        not null,
    as_at      timestamptz not null,
    issued_at  timestamptz not null,
    hash       text        not null,
    words      text        not null,
    document   bytea       not null,
    unique (board, number),
    unique (meeting, scorecard, kind, issue)
);
create index pack_issue_newest on pack_issue (board, scorecard, kind, number desc);

-- Every format as it was issued.
create table pack_file (
    pack       text  not null,
    format     text  not null,
    media_type text  not null,
    sha256     text  not null,
    bytes      bytea not null,
    primary key (pack, format)
);
alter table pack_file alter column bytes set storage external;

-- Who did what to a pack, when and why; clearances are among it, each with the hash of what was cleared.
create table pack_step (
    seq      bigint generated always as identity primary key,
    pack     text        not null,
    revision bigint      not null,
    what     text        not null,
    who      text        not null,
    role     text,
    why      text,
    hash     text        not null,
    at       timestamptz not null
);
create index pack_step_by_pack on pack_step (pack, seq);

select append_only('pack_issue', 'pack_file', 'pack_step');
