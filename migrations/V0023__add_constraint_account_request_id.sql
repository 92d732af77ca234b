ALTER TABLE account ADD CONSTRAINT fk_account_request FOREIGN KEY (request_id) REFERENCES account_request (id);
