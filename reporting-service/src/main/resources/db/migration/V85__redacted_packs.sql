-- What was redacted after a pack was issued, when and why. The words are gone; the digests of what held them stay.
create table pack_redaction (
    seq         bigint generated always as identity primary key,
    pack        text        not null,
    kpi         text        not null,
    because     text        not null,
    redacted_at timestamptz not null,
    -- SHA-256 of each format as it was until then.
    sha256      jsonb       not null
);
create index pack_redaction_by_pack on pack_redaction (pack, seq);
select append_only('pack_redaction');

-- A document as it reads once a commentary, wherever it stands in it, is replaced by what is left of it: both in quotes,
-- as whoever wrote the document writes them, for what is escaped in JSON and how is a writer's choice.
create function redacted_document(document bytea, said text, left_over text) returns bytea
    language sql stable set search_path from current as $$
    select convert_to(
        replace(
            convert_from(document, 'UTF8'),
            '"commentary":' || said,
            '"commentary":' || left_over),
        'UTF8')
$$;

-- The one sanctioned change of an issued pack: a commentary that was redacted is taken out of its figures and of its JSON.
-- Its other formats are taken away, to be written anew. It runs as the owner, who lends himself the rights for these
-- statements alone.
create function redact_packs(kpi text, said text, left_over text, because text, redacted_at timestamptz)
    returns void language plpgsql security definer set search_path from current as $$
declare
    holding text[];
begin
    -- "packs" in ASCII: what is being written anew is waited for, and taken away again.
    perform pg_advisory_xact_lock(x'7061636b73'::bigint);
    select array_agg(id) into holding from pack_issue where redacted_document(document, said, left_over) <> document;
    if holding is null then
        return;
    end if;
    -- "grants" in ASCII, as in afterMigrate.sql: whoever changes a table's grants takes turns.
    perform pg_advisory_xact_lock(x'6772616e7473'::bigint);
    execute format('grant update, delete on pack_issue, pack_file to %I', current_user);

    insert into pack_redaction (pack, kpi, because, redacted_at, sha256)
    select f.pack, redact_packs.kpi, redact_packs.because, redact_packs.redacted_at, jsonb_object_agg(f.format, f.sha256)
    from pack_file f
    where f.pack = any (holding)
    group by f.pack;
    update pack_issue set document = redacted_document(document, said, left_over) where id = any (holding);
    update pack_file
    set bytes = redacted_document(bytes, said, left_over),
        sha256 = encode(sha256(redacted_document(bytes, said, left_over)), 'hex')
    where pack = any (holding) and format = 'json';
    delete from pack_file where pack = any (holding) and format <> 'json';

    execute format('revoke update, delete on pack_issue, pack_file from %I', current_user);
end
$$;
revoke execute on function redact_packs(text, text, text, text, timestamptz) from public; -- the service may: afterMigrate.sql
