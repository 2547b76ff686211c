-- The one sanctioned change of what is append-only: personal data that was issued in a commentary is taken out of the
-- history and of replaced drafts. It runs as the owner, who lends himself the right for this statement alone.
create function redact_commentary(redacted uuid, redacted_number int, left_over text) returns void
    language plpgsql security definer set search_path from current as $$
begin
    execute format('grant update on history, replaced_draft to %I', current_user);
    update history set payload = jsonb_set(payload::jsonb, '{state,published,commentary}', to_jsonb(left_over))::text
    where type = 'luton2040.measurement.measurement.v1' and id = redacted::text
        and (payload::jsonb #>> '{state,published,revision}')::int = redacted_number
        and payload::jsonb #> '{state,published,commentary}' is not null;
    update replaced_draft set reading = jsonb_set(reading::jsonb, '{commentary}', to_jsonb(left_over))::text
    where measurement = redacted and number = redacted_number and reading::jsonb -> 'commentary' is not null;
    execute format('revoke update on history, replaced_draft from %I', current_user);
end
$$;

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
