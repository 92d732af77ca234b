ALTER TABLE person ADD CONSTRAINT uq_person_staff_number UNIQUE (staff_number);
