plan-link = Plan ve anlaşmalar
