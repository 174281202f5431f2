-- After an older log was copied in as it stood.

-- Who opened a traveller, and what an account did, without reading the whole log.
CREATE INDEX audit_opened ON audit(subject, "index") WHERE action = 'open_traveller';
CREATE INDEX audit_searched ON audit(user, "index") WHERE action = 'search';

CREATE TRIGGER audit_in_order BEFORE INSERT ON audit
WHEN NEW."index" IS NOT (SELECT entries + 1 FROM audit_head WHERE one = 1)
BEGIN
    SELECT RAISE(ABORT, 'audit_out_of_order');
END;
CREATE TRIGGER audit_moves_head AFTER INSERT ON audit
BEGIN
    UPDATE audit_head SET entries = NEW."index", hash = NEW.hash WHERE one = 1;
END;
CREATE TRIGGER audit_is_not_changed BEFORE UPDATE ON audit
BEGIN
    SELECT RAISE(ABORT, 'audit_append_only');
END;
CREATE TRIGGER audit_is_not_deleted BEFORE DELETE ON audit
BEGIN
    SELECT RAISE(ABORT, 'audit_append_only');
END;
CREATE TRIGGER audit_head_moves_with_an_entry BEFORE UPDATE ON audit_head
WHEN NOT EXISTS (SELECT 1 FROM audit WHERE "index" = NEW.entries AND hash = NEW.hash)
     OR NEW.entries <> OLD.entries + 1
BEGIN
    SELECT RAISE(ABORT, 'audit_append_only');
END;
CREATE TRIGGER audit_head_is_not_deleted BEFORE DELETE ON audit_head
BEGIN
    SELECT RAISE(ABORT, 'audit_append_only');
END;
