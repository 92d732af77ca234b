ALTER TABLE reminder RENAME TO reminder_before;
