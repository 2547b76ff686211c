-- What a board sees of a scorecard instead of what its sights let through.
create table board_pin (
    board     text not null references board,
    position  int  not null,
    scorecard text not null references scorecard deferrable initially deferred,
    kpis      varchar[] not null,
    why       text not null,
    primary key (board, position)
);

-- A board's dates, each with the days that lead up to it.
create table meeting (
    code        text primary key,
    board       text   not null references board,
    day         date   not null,
    title       text,
    cut_off     date   not null,
    chase       date   not null,
    clearance   date   not null,
    publication date   not null,
    scorecards  varchar[] not null,
    status      text   not null,
    note        text,
    revision    bigint not null,
    lock        bigint not null
);

-- The order of the list.
create index meeting_by_day on meeting (day, code);

-- Two editors at once cannot plan the same day twice either.
create unique index meeting_planned_once on meeting (board, day) where status = 'planned';
