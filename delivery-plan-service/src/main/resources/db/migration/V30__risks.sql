-- Risk matrices, registers and risks. What is only read as a whole is a document; beside it are the columns that lists are
-- narrowed by. References are checked at the commit: an import brings them in any order.

create table risk_matrix (
    code     text primary key,
    content  text   not null,
    revision bigint not null,
    lock     bigint not null
);

create table risk_register (
    code     text primary key,
    kind     text   not null,
    project  text   references project deferrable initially deferred,
    owner    text,
    matrix   text   references risk_matrix deferrable initially deferred,
    parent   text   references risk_register deferrable initially deferred,
    content  text   not null,
    revision bigint not null,
    lock     bigint not null
);

-- A project's risks are in one place.
create unique index risk_register_of_project on risk_register (project) where project is not null;

-- `register` is where it was identified, `holder` the register that holds it now, `registers` all that show it, `visited`
-- all that ever did.
create table risk (
    id             text primary key,
    register       text      not null references risk_register deferrable initially deferred,
    holder         text      not null references risk_register deferrable initially deferred,
    registers      varchar[] not null,
    visited        varchar[] not null,
    category       text,
    owner          text,
    status         text      not null,
    score          numeric,
    band           text,
    above_appetite boolean   not null,
    movement       text      not null,
    next_review_on date,
    illustrative   boolean   not null,
    words          text      not null,
    content        text      not null,
    verdict        text      not null,
    reviews        text      not null,
    escalations    text      not null,
    transitions    text      not null,
    revision       bigint    not null,
    lock           bigint    not null
);
create index risk_by_register on risk using gin (registers);
create index risk_by_visited on risk using gin (visited);
create index risk_by_holder on risk (holder) where status = 'open';

-- The usual matrix, so that a register can be kept at once. It is nobody's own: a council puts its own beside it. It is told
-- of as every other change is.
with made (code, content) as (
    values ('five-by-five', '{"code":"five-by-five","title":"Five by five","likelihood":["Rare","Unlikely","Possible",'
        '"Likely","Almost certain"],"impact":["Negligible","Minor","Moderate","Major","Severe"],"bands":[{"name":"Low",'
        '"colour":"green","from":1},{"name":"Medium","colour":"yellow","from":5},{"name":"High","colour":"amber","from":10},'
        '{"name":"Very high","colour":"red","from":15}],"note":"A usual form, provided with the platform."}')
), kept as (
    insert into risk_matrix (code, content, revision, lock)
    select code, content, 1, 0 from made
), told as (
    select
        code,
        epoch,
        now() as at,
        format(
            '{"id":"%s","epoch":%s,"revision":1,"change":{"what":"provided","who":"delivery-plan-service","when":"%s"},"state":%s}',
            code, epoch, to_char(now() at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"'), content) as payload
    from made, publisher_epoch
), remembered as (
    insert into history (type, id, epoch, revision, what, who, changed_at, payload)
    select 'luton2040.delivery.risk-matrix.v1', code, epoch, 1, 'provided', 'delivery-plan-service', at, payload from told
)
insert into outbox (id, aggregatetype, aggregateid, type, revision, payload, occurred_at)
select
    gen_random_uuid(), 'luton2040.delivery.risk-matrix.v1', code, 'luton2040.delivery.risk-matrix.v1', 1, payload, at
from told;
