DROP TABLE reminder_before;
