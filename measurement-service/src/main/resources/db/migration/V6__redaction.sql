-- An event of a measurement as it reads once the commentary of one revision is replaced by what is left of it.
create function redacted_event(event jsonb, redacted_number int, left_over text) returns jsonb
    language sql stable set search_path from current as $$
    select jsonb_set(
        case when (event #>> '{state,published,revision}')::int = redacted_number
                and event #>> '{state,published,commentary}' is not null
            then jsonb_set(event, '{state,published,commentary}', to_jsonb(left_over))
            else event
        end,
        '{state,redactions}',
        (select coalesce(jsonb_agg(
                case when (redaction ->> 'revision')::int = redacted_number
                    then jsonb_set(redaction, '{commentary}', to_jsonb(left_over))
                    else redaction
                end order by place), '[]')
            from jsonb_array_elements(event #> '{state,redactions}') with ordinality as told (redaction, place)),
        false)
$$;

-- The one sanctioned change of what is append-only: personal data in a commentary is taken out of the history, of what
-- waits in the outbox, of replaced drafts and, where that is asked for, of the words of queries, answers and withdrawals.
-- It runs as the owner, who lends himself the right for these statements alone. It says how many drafts and decisions
-- it changed.
create function redact_commentary(redacted uuid, redacted_number int, left_over text, from_decisions boolean)
    returns int language plpgsql security definer set search_path from current as $$
declare
    measurements constant text := 'luton2040.measurement.measurement.v1';
    drafts int;
    decisions int;
begin
    -- "grants" in ASCII, as in afterMigrate.sql: whoever changes a table's grants takes turns.
    perform pg_advisory_xact_lock(x'6772616e7473'::bigint);
    execute format('grant update on history, replaced_draft, decision to %I', current_user);

    update history set payload = redacted_event(payload::jsonb, redacted_number, left_over)::text
    where type = measurements and id = redacted::text
        and redacted_event(payload::jsonb, redacted_number, left_over) <> payload::jsonb;
    update outbox set payload = redacted_event(payload::jsonb, redacted_number, left_over)::text
    where aggregatetype = measurements and aggregateid = redacted::text
        and redacted_event(payload::jsonb, redacted_number, left_over) <> payload::jsonb;

    update replaced_draft set reading = jsonb_set(reading::jsonb, '{commentary}', to_jsonb(left_over))::text
    where measurement = redacted and number = redacted_number and reading::jsonb ->> 'commentary' is not null;
    get diagnostics drafts = row_count;
    update decision set words = '[redacted]'
    where from_decisions and measurement = redacted and number = redacted_number
        and kind <> 'REDACTED' and words is not null;
    get diagnostics decisions = row_count;

    execute format('revoke update on history, replaced_draft, decision from %I', current_user);
    return drafts + decisions;
end
$$;
revoke execute on function redact_commentary(uuid, int, text, boolean) from public; -- the service may: afterMigrate.sql

-- A break in a series: from its period on values cannot be compared with those before.
create table series_break (
    kpi       text        not null,
    period    text        not null,
    reason    text        not null,
    note      text        not null,
    stated_by text        not null,
    stated_at timestamptz not null,
    withdrawn boolean     not null,
    revision  bigint      not null,
    lock      bigint      not null,
    primary key (kpi, period)
);
