import { sql, type Kysely } from 'kysely'
import type { Migration } from 'kysely/migration'

const STATEMENTS = [
  `CREATE TABLE head (
    id int PRIMARY KEY CHECK (id = 1), epoch text NOT NULL, seq bigint NOT NULL CHECK (seq >= 0), hash text NOT NULL)`,
  `CREATE TABLE device (
    id uuid PRIMARY KEY, role text NOT NULL CHECK (role IN ('office', 'reviewer')), office text, public_key text NOT NULL,
    enrolled_at timestamptz NOT NULL, revoked_at timestamptz, last_n bigint NOT NULL DEFAULT 0, last_op uuid,
    app_version text NOT NULL, successor_of uuid REFERENCES device,
    CHECK ((role = 'office') = (office IS NOT NULL)))`,
  `CREATE TABLE op (
    seq bigint PRIMARY KEY, op_id uuid NOT NULL UNIQUE, device uuid NOT NULL REFERENCES device, n bigint NOT NULL CHECK (n >= 1),
    prev uuid, actor uuid NOT NULL, office text NOT NULL, plan uuid NOT NULL, type text NOT NULL, body text NOT NULL,
    status text NOT NULL CHECK (status IN ('applied', 'conflict', 'refused', 'deferred')), code text, result text NOT NULL,
    received_at timestamptz NOT NULL, hash text NOT NULL, UNIQUE (device, n))`,
  'CREATE INDEX op_office ON op (office, seq)',
  `CREATE TABLE entity (
    id uuid PRIMARY KEY, kind text NOT NULL, office text NOT NULL, plan uuid NOT NULL, seq bigint NOT NULL,
    del boolean NOT NULL, open_on text, doc text NOT NULL)`,
  'CREATE INDEX entity_open_conflict ON entity (open_on) WHERE open_on IS NOT NULL',
  'CREATE INDEX entity_pull ON entity (office, seq)',
  'CREATE INDEX entity_seq ON entity (seq)',
  'CREATE INDEX entity_plan ON entity (plan)',
  `CREATE TABLE published (
    id uuid PRIMARY KEY, kind text NOT NULL, office text NOT NULL, plan uuid NOT NULL, seq bigint NOT NULL,
    del boolean NOT NULL, doc text NOT NULL)`,
  'CREATE INDEX published_pull ON published (seq)',
  'CREATE INDEX published_plan ON published (plan)',
  'CREATE TABLE op_deferred (op_id uuid PRIMARY KEY, seq bigint NOT NULL, schema bigint NOT NULL)',
  `CREATE TABLE enrolment_code (
    hash text PRIMARY KEY, role text NOT NULL CHECK (role IN ('office', 'reviewer')), office text, created_at timestamptz NOT NULL,
    expires_at timestamptz NOT NULL, tries int NOT NULL DEFAULT 0, used_by uuid REFERENCES device)`,
  `CREATE TABLE batch (
    first_seq bigint PRIMARY KEY, last_seq bigint NOT NULL, device uuid NOT NULL REFERENCES device, first_n bigint NOT NULL,
    last_n bigint NOT NULL, raw bytea NOT NULL, signature text NOT NULL, received_at timestamptz NOT NULL)`,
  'CREATE TABLE checkpoint (seq bigint PRIMARY KEY, hash text NOT NULL, at timestamptz NOT NULL, signature text NOT NULL)',
  `CREATE FUNCTION log_is_append_only() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN RAISE EXCEPTION 'the log of the centre is append-only'; END $$`,
  'CREATE TRIGGER op_append_only BEFORE UPDATE OR DELETE ON op FOR EACH ROW EXECUTE FUNCTION log_is_append_only()',
  'CREATE TRIGGER op_no_truncate BEFORE TRUNCATE ON op FOR EACH STATEMENT EXECUTE FUNCTION log_is_append_only()',
  'CREATE TRIGGER batch_append_only BEFORE UPDATE OR DELETE ON batch FOR EACH ROW EXECUTE FUNCTION log_is_append_only()',
  'CREATE TRIGGER batch_no_truncate BEFORE TRUNCATE ON batch FOR EACH STATEMENT EXECUTE FUNCTION log_is_append_only()'
]

/** The tables of the centre as of version 1. There is no way down: a log that can be dropped is no log. */
export const firstMigration: Migration = {
  async up(db: Kysely<unknown>): Promise<void> {
    for (const statement of STATEMENTS) await sql.raw(statement).execute(db)
  }
}
