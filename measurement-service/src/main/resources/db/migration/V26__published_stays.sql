-- A published revision is neither deleted nor said otherwise, whatever the service does; only its commentary may be
-- redacted.
create function published_stays() returns trigger language plpgsql as $$
begin
    if old.published_at is null then
        return coalesce(new, old);
    end if;
    if tg_op = 'UPDATE' and new.redacted_at is not distinct from old.redacted_at
            and new.commentary is distinct from old.commentary then
        raise exception 'a published commentary changes by redaction alone';
    end if;
    if tg_op = 'DELETE' or (old.value, old.numerator, old.denominator, old.projected_outturn, old.bronze, old.silver,
            old.gold, old.sample_size, old.interval_low, old.interval_high, old.quality, old.source, old.evidence,
            old.received_on, old.reason, old.note, old.illustrative, old.submitted_by, old.submitted_at,
            old.published_at)
        is distinct from (new.value, new.numerator, new.denominator, new.projected_outturn, new.bronze, new.silver,
            new.gold, new.sample_size, new.interval_low, new.interval_high, new.quality, new.source, new.evidence,
            new.received_on, new.reason, new.note, new.illustrative, new.submitted_by, new.submitted_at,
            new.published_at) then
        raise exception 'a published revision is never changed';
    end if;
    return new;
end
$$;
create trigger published_stays before update or delete on measurement_revision
    for each row execute function published_stays();

-- Who decided how a scorecard's values are approved, for ever: a policy may not be loosened for one approval unseen.
create table approval_policy_history (
    scorecard  text        not null,
    revision   bigint      not null,
    levels     int         not null,
    four_eyes  boolean     not null,
    decided_by text        not null,
    decided_at timestamptz not null,
    primary key (scorecard, revision)
);
select append_only('approval_policy_history');
